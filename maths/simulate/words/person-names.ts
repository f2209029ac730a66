import type { Random } from '../random.ts';

/** First and last names that go together, by part of India. */
const regions = {
  south: {
    first:
      'Ananya Karthik Lakshmi Suresh Divya Arun Meenakshi Prakash Sowmya Vignesh Kavitha Naveen Deepa Harish Revathi Ganesh Shruthi Mahesh Nandini Srinivas Pavithra Raghav Bhavani Manoj Aishwarya Sathish Vidya Kiran Rekha Ashwin',
    last: 'Iyer Nair Reddy Rao Gowda Menon Pillai Hegde Shetty Krishnan Subramaniam Naidu Kamath Varma Bhat Raman Kurup Chari',
  },
  north: {
    first:
      'Rahul Priya Amit Neha Vikas Pooja Rohit Simran Harpreet Gurleen Manish Kanika Ankit Shweta Deepak Ritu Nitin Preeti Mohit Garima Sandeep Jasmeet Tarun Swati Gaurav Nidhi Imran Farah Zoya Arif',
    last: 'Sharma Verma Singh Gupta Khanna Chauhan Malhotra Bhatia Kaur Yadav Saxena Tripathi Ahmad Qureshi Ansari Mathur Rawat Thakur',
  },
  west: {
    first:
      'Aditya Sneha Omkar Prachi Nilesh Manasi Ketan Hetal Jignesh Bhavika Rohan Tejal Sachin Mrunal Parth Dhara Amol Vaishali Chirag Komal Yash Urvi Swapnil Ashwini Farhan Zubin',
    last: 'Patil Deshmukh Kulkarni Joshi Patel Shah Mehta Desai Pawar Jadhav Chavan Trivedi Parekh Gaikwad Mistry Fernandes Dsouza Sawant',
  },
  east: {
    first:
      'Sourav Moumita Arijit Payel Subhash Rituparna Debasish Ipsita Anirban Sanghamitra Bikash Nabanita Prasanta Madhusmita Rupam Jahnabi Sudip Tanushree Biswajit Pallabi',
    last: 'Banerjee Chatterjee Mukherjee Das Ghosh Sen Bose Mohanty Patnaik Sahoo Baruah Saikia Hazarika Dutta Roy Mishra',
  },
} as const;

export type Region = keyof typeof regions;

const split = Object.fromEntries(
  Object.entries(regions).map(([region, names]) => [
    region,
    { first: names.first.split(' '), last: names.last.split(' ') },
  ]),
) as Record<Region, { first: string[]; last: string[] }>;

/** A full name usual in that part of the country. */
export function personName(random: Random, region: Region): string {
  const names = split[region];
  return `${random.pick(names.first)} ${random.pick(names.last)}`;
}

/** A family name alone, as clinics carry it over the door. */
export function familyName(random: Random, region: Region): string {
  return random.pick(split[region].last);
}

/** Most people live where their language is spoken, some do not. */
export function mixedRegion(random: Random, home: Region): Region {
  return random.chance(0.75) ? home : random.pick(Object.keys(split) as Region[]);
}
